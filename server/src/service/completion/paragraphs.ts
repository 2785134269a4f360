// What the documentation of an item is put together from.
import type { Remark } from '../../core/facts/fact.ts';
import { escapeMarkdown, list } from '../markdown.ts';

/** Paragraphs of Markdown; those that are empty or missing are left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

export function bullets(texts: readonly string[]): string {
  return list(texts.map((text) => [text]));
}

export function remarks(facts: readonly Remark[]): string {
  return bullets(facts.map(({ text }) => escapeMarkdown(text)));
}

/** A phrase as a sentence of Markdown. */
export function sentence(phrase: string): string {
  return escapeMarkdown(`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`);
}
