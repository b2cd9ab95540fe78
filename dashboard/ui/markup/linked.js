// Puts the server's markup in place and reports which link or button was used.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".linked");
  if (!root) return;
  root.classList.toggle("large", data.large);

  if (root.dataset.html !== data.html) {
    const focused = parentElement.activeElement || root.getRootNode().activeElement;
    const spot = focused && focused.dataset ? focused.dataset.spot : undefined;
    const open = new Set(
      [...root.querySelectorAll("details[open][data-spot]")].map((each) => each.dataset.spot)
    );
    root.innerHTML = data.html;
    root.dataset.html = data.html;
    for (const each of root.querySelectorAll("details[data-spot]")) {
      each.open = open.has(each.dataset.spot);
    }
    if (spot) {
      const again = root.querySelector(`[data-spot="${CSS.escape(spot)}"]`);
      if (again) again.focus({ preventScroll: true });
    }
  }

  root.onclick = (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("[data-open]");
    if (link) {
      event.preventDefault();
      // The next page is read from its top.
      document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
      setTriggerValue("open", link.dataset.open);
      return;
    }
    const button = event.target.closest("[data-act]");
    if (button && !button.disabled) {
      button.classList.add("busy");
      const menu = button.closest("details");
      if (menu) menu.open = false;
      setTriggerValue("act", button.dataset.act);
    }
  };
}
