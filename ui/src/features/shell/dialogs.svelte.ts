// The dialogs that can be opened from anywhere.

class Dialogs {
  shortcuts = $state(false);
  exporting = $state(false);
  /** The questions of a new programme. */
  creating = $state(false);
}
export const dialogs = new Dialogs();
