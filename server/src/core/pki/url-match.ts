import { matchesWildcard } from './wildcard.ts';

/**
 * Whether a profile's URL is one of a server's. Scheme and host compare without case, a default port and slashes at
 * the end do not count, and `*` in the server's URL stands for anything.
 */
export function matchesUrl(serverUrl: string, profileUrl: string): boolean {
  const pattern = normalizeUrl(serverUrl);
  const url = normalizeUrl(profileUrl);
  return matchesWildcard(pattern, url) || matchesWildcard(pattern, `${url}/`);
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https://': ':443', 'http://': ':80' };

/** A spelling that all URLs for the same place share. Works on text, because variables and `*` make a URL no URL. */
export function normalizeUrl(url: string): string {
  const firstSlash = url.indexOf('/');
  const hostStart = url.startsWith('//', firstSlash) && url[firstSlash - 1] === ':' ? firstSlash + 2 : 0;
  const pathStart = endOfHost(url, hostStart);
  const scheme = url.slice(0, hostStart).toLowerCase();
  const host = withoutPort(url.slice(hostStart, pathStart).toLowerCase(), DEFAULT_PORTS[scheme]);
  return scheme + host + withoutTrailingSlashes(url.slice(pathStart));
}

function endOfHost(url: string, from: number): number {
  const length = url.slice(from).search(/[/?#]/);
  return length === -1 ? url.length : from + length;
}

function withoutPort(host: string, port: string | undefined): string {
  return port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host;
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') {
    end -= 1;
  }
  return path.slice(0, end);
}
