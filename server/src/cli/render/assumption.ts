/** Said once below what has a value that nobody is sure of. */
export const assumption =
  'Some values are assumed: no document says, or documents differ on, what exactly Intune fills in.';
