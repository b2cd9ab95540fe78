// Puts the server's markup in place, follows its links and reports its buttons.

// One style sheet for every piece of markup on the page; the server puts its text here.
const look = new CSSStyleSheet();
look.replaceSync(LOOK);

const FIELDS =
  "input, textarea, select, [contenteditable='true'], [role='combobox'], [role='slider'], [role='radio'], [role='tab']";
const PRESSED_BY_SPACE = "button, summary, [role='button']";
const OPEN_MENUS = "[role='dialog'], [role='menu'], [role='listbox']";
const PAGE_MENU =
  "a[data-testid='stTopNavLink'], a[data-testid='stTopNavDropdownLink'], a[data-testid='stSidebarNavLink']";

// The address is changed as Back and Forward change it: the page runs with it in the same visit,
// and every page leaves exactly one entry in the history.
function go(href) {
  // The next page is read from its top.
  document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
  if (href === location.href) return;
  history.pushState({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

function opensHere(event) {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

function isBusyWith(event) {
  const path = event.composedPath().filter((part) => part.matches);
  const within = (selector) => path.some((part) => part.matches(selector));
  return (
    within(FIELDS) ||
    (event.key === " " && within(PRESSED_BY_SPACE)) ||
    [...document.querySelectorAll(OPEN_MENUS)].some((menu) => menu.checkVisibility())
  );
}

// Keys of presenters' clickers; a link names its own in data-keys.
function followKey(root, event) {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (modified || event.defaultPrevented || isBusyWith(event)) return;
  const key = event.key === " " ? "Space" : event.key;
  const link = root.querySelector(`[data-keys~="${CSS.escape(key)}"]`);
  if (!link) return;
  event.preventDefault();
  go(link.href);
}

// Streamlit's menu forgets what goes along, and would add it as an entry of its own.
function followPageMenu(root, event) {
  const along = root.querySelector("[data-along]")?.dataset.along;
  const link = along && event.target.closest?.(PAGE_MENU);
  if (!link || !opensHere(event)) return;
  event.preventDefault();
  event.stopPropagation();
  go(`${link.href}?${along}`);
  if (link.matches("[role='menuitem']")) {
    link.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  }
  if (link.matches("[data-testid='stSidebarNavLink']")) {
    document.querySelector("[data-testid='stSidebarCollapseButton'] button")?.click();
  }
}

// Below its button, above it where there is more room, inside the window.
function place(menu, button) {
  const edge = 8;
  const at = button.getBoundingClientRect();
  const below = innerHeight - at.bottom - 2 * edge;
  const above = at.top - 2 * edge;
  const opensUp = below < menu.scrollHeight && above > below;
  menu.style.maxHeight = `${Math.max(opensUp ? above : below, 96)}px`;
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(edge, Math.min(at.left, innerWidth - width - edge))}px`;
  menu.style.top = `${opensUp ? at.top - edge - height : at.bottom + edge / 2}px`;
}

function buttonOf(root, menu) {
  return root.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
}

function openMenu(root) {
  return root.querySelector(":popover-open");
}

function placeOpenMenu(root) {
  const menu = openMenu(root);
  if (menu) place(menu, buttonOf(root, menu));
}

// Inside a shadow root the browser forgets where the focus came from.
function giveFocusBack(root, event) {
  const button = event.newState === "closed" && buttonOf(root, event.target);
  if (button && event.target.matches(":focus-within")) setTimeout(() => button.focus(), 0);
}

function replace(root, html) {
  const focused = root.getRootNode().activeElement;
  const spot = focused?.dataset.spot;
  const item = focused?.closest("[data-item]")?.dataset.item;
  const open = openMenu(root)?.id;
  const unfolded = [...root.querySelectorAll("details[open]")].map((fold) => fold.dataset.fold);
  root.innerHTML = html;
  root.shown = html;
  root.querySelectorAll("details").forEach((fold) => (fold.open = unfolded.includes(fold.dataset.fold)));
  const menu = open && root.querySelector(`#${CSS.escape(open)}`);
  if (menu) {
    menu.showPopover();
    placeOpenMenu(root);
    return;
  }
  if (!focused) return;
  // What was pressed may have gone, or its item stands elsewhere now.
  const again =
    (spot && root.querySelector(`[data-spot="${CSS.escape(spot)}"]`)) ||
    (item && root.querySelector(`[data-item="${CSS.escape(item)}"] .opener`)) ||
    (item && root.querySelector(`[data-item="${CSS.escape(item)}"] a`));
  again?.focus({ preventScroll: true });
}

// A finding leads to its line of the checklist, or to its evidence in another piece of markup.
function lead(place) {
  const line = place.startsWith("line-") && place.slice("line-".length);
  const found = line && document.querySelector(`.st-key-box_${line}, .st-key-row_${line}`);
  if (found) arrive(found, found.querySelector("input, button"));
  else document.dispatchEvent(new CustomEvent("ita-lead", { detail: place }));
}

// What was led to stands out for a moment: the focus shows only to those who use keys.
function arrive(place, focus) {
  place.scrollIntoView({ block: "center", behavior: "smooth" });
  focus?.focus({ preventScroll: true });
  const ring = (colour) => ({ outline: `3px solid ${colour}`, outlineOffset: "2px" });
  (focus ?? place).animate([ring("currentColor"), ring("transparent")], { duration: 3000, easing: "ease-in" });
}

function arriveHere(root, event) {
  const place = root.querySelector(`[data-place="${CSS.escape(event.detail)}"]`);
  if (place) arrive(place, place);
}

// An address may name a period: the first of its buttons in the checklist, once that is there.
function arriveAt(root, looks = 30) {
  const at = root.querySelector("[data-at]")?.dataset.at;
  if (!at || root.arrivedAt === location.href) return;
  const list = document.querySelector(".st-key-checklist");
  const buttons = list ? [...list.querySelectorAll("button")] : [];
  const period = buttons.find((button) => button.textContent.includes(at));
  if (period || (list && looks === 0)) {
    root.arrivedAt = location.href;
    arrive(period ?? list, period);
  } else if (looks > 0) {
    setTimeout(() => arriveAt(root, looks - 1), 100);
  }
}

// Not every file has a picture: its icon stays, or the sentence that there is none.
function dropPicture(event) {
  if (!event.target.matches("img")) return;
  event.target.nextElementSibling?.removeAttribute("hidden");
  event.target.remove();
}

// What opens a dialog, or changes nothing here, leaves the markup as it is.
function whenIdle(act) {
  const app = document.querySelector("[data-test-script-state]");
  if (!app) return;
  const watch = new MutationObserver(() => {
    if (app.dataset.testScriptState !== "notRunning") return;
    watch.disconnect();
    act();
  });
  watch.observe(app, { attributeFilter: ["data-test-script-state"] });
}

function press(button, report) {
  button.classList.add("busy");
  whenIdle(() => button.classList.remove("busy"));
  button.closest("[popover]")?.hidePopover();
  report("act", button.dataset.act);
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".linked");
  if (!root) return;
  parentElement.adoptedStyleSheets = [look];
  root.classList.toggle("large", data.large);
  if (root.shown !== data.html) replace(root, data.html);
  root.querySelectorAll(".busy").forEach((button) => button.classList.remove("busy"));
  arriveAt(root);

  root.onclick = (event) => {
    const link = event.target.closest("a[href]:not([download], [target])");
    if (link && opensHere(event)) {
      event.preventDefault();
      go(link.href);
      return;
    }
    const button = event.target.closest("[data-act]");
    if (button) press(button, setTriggerValue);
    const place = event.target.closest("[data-goto]");
    if (place) lead(place.dataset.goto);
    if (event.target.closest("[popovertarget]")) requestAnimationFrame(() => placeOpenMenu(root));
  };

  root.listeners?.abort();
  root.listeners = new AbortController();
  const { signal } = root.listeners;
  const onDocument = (name, act) =>
    document.addEventListener(name, (event) => act(root, event), { capture: true, signal });
  if (root.querySelector("[data-keys]")) {
    document.addEventListener("keydown", (event) => followKey(root, event), { signal });
  }
  if (root.querySelector("[data-place]")) onDocument("ita-lead", arriveHere);
  if (root.querySelector("img")) root.addEventListener("error", dropPicture, { capture: true, signal });
  if (root.querySelector("[data-along]")) onDocument("click", followPageMenu);
  if (root.querySelector("[popover]")) {
    onDocument("scroll", placeOpenMenu);
    root.addEventListener("beforetoggle", (event) => giveFocusBack(root, event), {
      capture: true,
      signal,
    });
  }
  return () => root.listeners.abort();
}
