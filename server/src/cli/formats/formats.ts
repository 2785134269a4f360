import { azureFormat } from './azure.ts';
import type { Format } from './format.ts';
import type { FormatName } from './format-names.ts';
import { githubFormat } from './github.ts';
import { gitlabFormat } from './gitlab.ts';
import { jsonFormat } from './json.ts';
import { junitFormat } from './junit.ts';
import { markdownFormat } from './markdown.ts';
import { rdjsonFormat } from './rdjson.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

/** Every output format of `check`, by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
  gitlab: gitlabFormat,
  azure: azureFormat,
  rdjson: rdjsonFormat,
  junit: junitFormat,
  markdown: markdownFormat,
};
