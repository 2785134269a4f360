import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where failures are told. Nothing of a document or a device may reach it. */
export type Log = (message: string) => void;

/**
 * A handler that always answers: a crash costs this answer only, a request that was cancelled while it waited is not
 * worked on.
 */
export function guard<Params, Result>(
  { name, empty, log }: { readonly name: string; readonly empty: Result; readonly log: Log },
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      log(`${name} failed: ${whereOf(error)}`);
      return empty;
    }
  };
}

/** Work that nobody waits for: a crash is told, and ends nothing. */
export function inBackground(
  { name, log }: { readonly name: string; readonly log: Log },
  work: () => Promise<void>,
): void {
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log(`${name} failed: ${whereOf(error)}`);
    }
  };
  void run();
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** The kind and place of an error without its message, which may quote a document. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 6)].join('\n');
}
