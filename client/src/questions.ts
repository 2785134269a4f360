import * as vscode from 'vscode';

/** `back`: to the question before. `cancelled`: the person wants none of it. */
export type Outcome<Result> =
  { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'back' } | { readonly kind: 'cancelled' };

export interface Question<Value> {
  readonly placeholder: string;
  readonly items: readonly AnswerItem<Value>[];
}

export interface AnswerItem<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Questions one after the other, in one place on the screen: each has its number, and all but the first lead back. */
export class Questions implements vscode.Disposable {
  readonly #title: string;
  readonly #total: number;
  #shown: vscode.Disposable | undefined;

  constructor({ title, total }: { readonly title: string; readonly total: number }) {
    this.#title = title;
    this.#total = total;
  }

  dispose(): void {
    this.#shown?.dispose();
  }

  /** Asks, and goes on with the answer; asks again, the answer chosen, whenever somebody comes back from there. */
  async ask<Value, Result>(
    step: number,
    question: Question<Value>,
    next: (value: Value) => Outcome<Result> | Promise<Outcome<Result>>,
  ): Promise<Outcome<Result>> {
    let known: AnswerItem<Value> | undefined;
    for (;;) {
      const answer = await this.#pick(step, question, known);
      if (answer.kind !== 'done') return answer;
      known = answer.result;
      const outcome = await next(known.value);
      if (outcome.kind !== 'back') return outcome;
    }
  }

  #pick<Value>(
    step: number,
    question: Question<Value>,
    known: AnswerItem<Value> | undefined,
  ): Promise<Outcome<AnswerItem<Value>>> {
    const picker = this.#picker(step, question);
    if (known) picker.activeItems = [known];
    return new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [result] = picker.selectedItems;
        if (result) resolve({ kind: 'done', result });
      });
      picker.onDidTriggerButton(() => resolve({ kind: 'back' }));
      picker.onDidHide(() => resolve({ kind: 'cancelled' }));
      picker.show();
      // Not before: one takes the place of the other without anything between them.
      this.#shown?.dispose();
      this.#shown = picker;
    });
  }

  #picker<Value>(step: number, { placeholder, items }: Question<Value>): vscode.QuickPick<AnswerItem<Value>> {
    const picker = vscode.window.createQuickPick<AnswerItem<Value>>();
    picker.title = this.#title;
    picker.step = step;
    picker.totalSteps = this.#total;
    picker.placeholder = placeholder;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
    picker.items = items;
    return picker;
  }
}
