import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/**
 * A connection on which nothing is served before `initialize` and after `shutdown`, as the protocol wants it: requests
 * are answered by an error, notifications are dropped, except `exit`. The library leaves that to its users.
 */
export function connectInOrder<Made extends Connection>(create: (options: ConnectionOptions) => Made): Made {
  const connection = create({ messageStrategy: new Lifecycle() });
  connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError(code, message));
  return connection;
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** A request that is refused goes on under this name, so that the connection itself answers it, in its turn. */
const refusedMethod = 'scepProfiles/refused';

const refusals = {
  tooEarly: { code: ErrorCodes.ServerNotInitialized, message: 'The first request has to be initialize.' },
  again: { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' },
  tooLate: { code: ErrorCodes.InvalidRequest, message: 'After shutdown, only exit is left to be sent.' },
} as const satisfies Record<string, Refusal>;

class Lifecycle implements MessageStrategy {
  #phase: 'before' | 'serving' | 'after' = 'before';

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    if (Message.isRequest(message)) {
      const params = this.#refusalOf(message);
      return next(params ? { ...message, method: refusedMethod, params } : message);
    }
    if (Message.isNotification(message) && message.method !== 'exit' && this.#phase !== 'serving') return;
    return next(message);
  }

  #refusalOf({ method }: RequestMessage): Refusal | undefined {
    if (this.#phase === 'after') return refusals.tooLate;
    if (method === 'initialize') {
      if (this.#phase === 'serving') return refusals.again;
      this.#phase = 'serving';
    } else if (this.#phase === 'before') return refusals.tooEarly;
    else if (method === 'shutdown') this.#phase = 'after';
    return undefined;
  }
}
