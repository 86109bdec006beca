/** Something to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** What tells it from others of its name. */
  readonly hint: string;
}
