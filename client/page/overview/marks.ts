/** What can be pressed in a picture: by mouse, and by keyboard with the arrow keys. */

/** A bar, a square, a cable: where it stands among the others, what it is, what a press does. */
export interface Mark {
  readonly element: SVGElement;
  readonly column: number;
  readonly row: number;
  /** What it is called, also when the mouse rests on it. */
  readonly label: string;
  /** Absent where there is nothing to do. */
  readonly press?: () => void;
}

/** Of all marks of a picture one is reached by Tab, the others from it by arrows, Home and End. */
export function operate(marks: readonly Mark[]): void {
  const focus = (mark: Mark) => {
    for (const { element } of marks) element.setAttribute('tabindex', element === mark.element ? '0' : '-1');
    mark.element.focus();
  };
  for (const mark of marks) {
    const { element, label, press } = mark;
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = label;
    element.prepend(title);
    element.setAttribute('role', press ? 'button' : 'img');
    element.setAttribute('aria-label', label);
    element.setAttribute('tabindex', mark === marks[0] ? '0' : '-1');
    if (press) element.classList.add('pressable');
    element.addEventListener('click', () => {
      focus(mark);
      press?.();
    });
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') press?.();
      else {
        const next = nextOf(marks, mark, event.key);
        if (!next) return;
        focus(next);
      }
      event.preventDefault();
    });
  }
}

/** The nearest mark in the direction of the key; those straight ahead before others. */
function nextOf(marks: readonly Mark[], { column, row }: Mark, key: string): Mark | undefined {
  const ahead = (at: Mark): number => {
    switch (key) {
      case 'ArrowRight':
        return at.column > column ? (at.column - column) * 1000 + Math.abs(at.row - row) : Infinity;
      case 'ArrowLeft':
        return at.column < column ? (column - at.column) * 1000 + Math.abs(at.row - row) : Infinity;
      case 'ArrowDown':
        return at.row > row ? at.row - row + Math.abs(at.column - column) * 1000 : Infinity;
      case 'ArrowUp':
        return at.row < row ? row - at.row + Math.abs(at.column - column) * 1000 : Infinity;
      default:
        return Infinity;
    }
  };
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  let nearest: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const distance = ahead(mark);
    if (distance >= least) continue;
    least = distance;
    nearest = mark;
  }
  return nearest;
}
