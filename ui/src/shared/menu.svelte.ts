// The menu of whatever was asked about with the right button, the Menu key or Shift+F10.

/** Something that can be done with a thing. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** As "mod+k". */
  readonly shortcut?: string;
  /** It takes something away. */
  readonly danger?: boolean;
  readonly run: () => void;
}

export interface Offer {
  /** What it is about, for who can't see where the menu stands. */
  readonly name: string;
  readonly actions: readonly Action[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

class ContextMenu {
  offer = $state.raw<Offer | undefined>(undefined);
  open = $state(false);
  at = $state.raw<Point>({ x: 0, y: 0 });
  #back: HTMLElement | undefined;

  show(offer: Offer, at: Point): void {
    const { activeElement } = document;
    this.#back = activeElement instanceof HTMLElement ? activeElement : undefined;
    this.at = at;
    this.offer = offer;
    this.open = true;
  }

  /** Gives the focus back to where it was, unless the action has taken it elsewhere. */
  giveBack(): void {
    if (document.activeElement === document.body) this.#back?.focus({ preventScroll: true });
  }
}
export const contextMenu = new ContextMenu();

const isMenuKey = (event: KeyboardEvent): boolean =>
  event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);

/** Where the menu of what has the focus stands. */
function beneath(element: Element | null): Point {
  const box = element?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + Math.min(16, (box?.width ?? 0) / 2), y: (box?.top ?? 0) + Math.min(28, box?.height ?? 0) };
}

/** Attached to an element, opens the menu of what is under the pointer there, or has the focus. */
export function offers(offerAt: (event: MouseEvent | KeyboardEvent) => Offer | undefined): (element: HTMLElement) => () => void {
  return (element) => {
    let byKey = 0;
    const pointer = (event: MouseEvent): void => {
      // The system answers the same key with an event of its own.
      if (event.timeStamp - byKey < 300) return event.preventDefault();
      const offer = offerAt(event);
      if (!offer) return;
      event.preventDefault();
      contextMenu.show(offer, { x: event.clientX, y: event.clientY });
    };
    const key = (event: KeyboardEvent): void => {
      if (!isMenuKey(event)) return;
      const offer = offerAt(event);
      if (!offer) return;
      event.preventDefault();
      byKey = event.timeStamp;
      contextMenu.show(offer, beneath(event.target instanceof Element ? event.target : null));
    };
    element.addEventListener("contextmenu", pointer);
    element.addEventListener("keydown", key);
    return () => {
      element.removeEventListener("contextmenu", pointer);
      element.removeEventListener("keydown", key);
    };
  };
}
