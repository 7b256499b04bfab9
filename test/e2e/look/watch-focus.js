// Runs in the page: what a walk with the Tab key comes by. Used by keyboard.ts.
(() => {
  const USABLE = [
    'a[href]',
    'button',
    'input',
    'select',
    'textarea',
    'summary',
    '[tabindex]:not([tabindex="-1"])',
  ].join(', ');
  const GROUPS = ['tablist', 'toolbar', 'menu', 'menubar', 'listbox', 'tree', 'grid', 'radiogroup']
    .map((role) => `[role="${role}"]`)
    .join(', ');
  /** What a focus may be shown by. */
  const SIGNS = /** @type {const} */ ([
    'outlineStyle',
    'outlineWidth',
    'outlineColor',
    'boxShadow',
    'borderTopColor',
    'borderBottomColor',
    'borderBottomWidth',
    'backgroundColor',
    'color',
    'transform',
    'opacity',
    'textDecorationLine',
  ]);

  /** @type {HTMLElement[]} */
  let wanted = [];
  /** @type {Map<Element, string>} */
  const seen = new Map();
  /** @type {Set<string>} */
  const unseen = new Set();
  /** @type {Element | undefined} */
  let first;
  /** @type {Element | undefined} */
  let last;

  /** @param {Element} element */
  function nameOf(element) {
    const label =
      element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent;
    return `<${element.tagName.toLowerCase()}> ${(label ?? '').trim().slice(0, 60)}`;
  }

  /** @param {Element} element */
  function isDummy(element) {
    return element.closest('[data-tabster-dummy]') !== null;
  }

  /** @param {HTMLElement} element */
  function isUsable(element) {
    return (
      element.tabIndex >= 0 &&
      !isDummy(element) &&
      !element.matches(':disabled') &&
      element.closest('[inert], [aria-hidden="true"]') === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0
    );
  }

  /**
   * What the keyboard comes by once, as a whole: the arrows lead to the rest of it.
   * @param {Element} element
   * @returns {Element | string | undefined}
   */
  function groupOf(element) {
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
    if (isRadio && element.name !== '') return element.name;
    return element.closest(GROUPS) ?? undefined;
  }

  /**
   * What it and its neighbours look like: a ring may be drawn on any of them.
   * @param {Element} element
   */
  function lookOf(element) {
    const around = [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
      element.firstElementChild,
    ];
    return around
      .flatMap((each) =>
        each === null || each === undefined
          ? []
          : [undefined, '::before', '::after'].map((part) => {
              const style = getComputedStyle(each, part);
              return SIGNS.map((sign) => style[sign]).join(' ');
            }),
      )
      .join('\n');
  }

  /** Compares what has just lost the focus with what it looked like before. */
  function leave() {
    if (last?.isConnected === true && lookOf(last) === seen.get(last)) unseen.add(nameOf(last));
    last = undefined;
  }

  const walk = {
    /** @param {string} scope */
    begin(scope) {
      const inside = [...document.querySelectorAll(scope)].flatMap((root) => [
        ...root.querySelectorAll(USABLE),
      ]);
      wanted = inside.filter((each) => each instanceof HTMLElement).filter(isUsable);
    },
    step() {
      const active = document.activeElement;
      if (active !== null && active === last && active instanceof HTMLElement) {
        // It is the only one: without the focus for a moment, to be looked at.
        active.blur();
        leave();
        active.focus();
        return true;
      }
      leave();
      if (active === null || active === document.body || isDummy(active)) return false;
      if (active === first) return true;
      first ??= active;
      seen.set(active, lookOf(active));
      last = active;
      return false;
    },
    end() {
      leave();
      const groups = new Set([...seen.keys()].map(groupOf).filter((group) => group !== undefined));
      const missed = wanted.filter((element) => {
        if (seen.has(element) || !element.isConnected || !isUsable(element)) return false;
        const group = groupOf(element);
        return group === undefined || !groups.has(group);
      });
      return { stops: seen.size, missed: missed.map(nameOf), unseen: [...unseen] };
    },
  };
  Object.assign(globalThis, { tokentrayWalk: walk });
})();
