/** The only way a command learns the time. `now()` is an instant in ISO 8601 UTC with milliseconds. */
export interface Clock {
  now(): string
}
