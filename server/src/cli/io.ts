/** The outside world as a command sees it: streams and the terminal, nothing else. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes to standard output; wait for it before the next write, so that a slow reader slows us and not our memory. */
  write(text: string): Promise<void> | void;
  writeError(text: string): void;
  /** Says how far a long run is, on a line that the next call overwrites and `undefined` removes. Missing where nobody looks. */
  readonly showProgress?: (text: string | undefined) => void;
  /** The working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the terminal. */
  readonly columns: number;
  readonly useColour: boolean;
}
