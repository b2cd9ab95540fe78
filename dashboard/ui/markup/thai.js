// Says in Thai what Streamlit's browser part says in English, as it appears and before it is
// painted. Only whole sentences of the dictionary are changed; our own markup lies in shadow
// roots, which no observer of the document looks into.
((sentences) => {
  const SPOKEN = ["aria-label", "title", "placeholder"];
  const ANY_SPOKEN = SPOKEN.map((name) => `[${name}]`).join();
  const UNTOUCHED = "script, style, svg, textarea, [data-testid='stIconMaterial']";
  const isEnglish = () => new URLSearchParams(location.search).get("lang") === "en";
  const escaped = (text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");

  const reader = (pairs) => {
    const exact = new Map(pairs);
    const filled = pairs.filter(([from]) => from.includes("{")).map(([from, to]) => [
      new RegExp(`^${escaped(from).replace(/\{\w+\}/, "(.+)")}$`), to.replace(/\{\w+\}/, "$1"),
    ]);
    const anyFilled = new RegExp(filled.map(([from]) => from.source).join("|"));
    return (said) => {
      if (!said || said.length > 120) return undefined;
      const known = exact.get(said);
      if (known !== undefined) return known;
      if (!anyFilled.test(said)) return undefined;
      const [from, to] = filled.find(([from]) => from.test(said));
      return said.replace(from, to);
    };
  };
  const intoThai = reader(sentences);
  const intoEnglish = reader(sentences.map(([english, thai]) => [thai, english]));

  const changeText = (node, read) => {
    const said = node.nodeValue.trim();
    const words = read(said);
    if (words === undefined || node.parentElement?.closest(UNTOUCHED)) return;
    node.nodeValue = node.nodeValue.replace(said, () => words);
  };
  const changeSpoken = (element, read) => {
    for (const name of SPOKEN) {
      const words = read(element.getAttribute(name));
      if (words !== undefined) element.setAttribute(name, words);
    }
  };
  const changeAll = (root, read) => {
    if (root.nodeType === Node.TEXT_NODE) return changeText(root, read);
    if (root.nodeType !== Node.ELEMENT_NODE || root.matches(UNTOUCHED)) return;
    changeSpoken(root, read);
    root.querySelectorAll(ANY_SPOKEN).forEach((element) => changeSpoken(element, read));
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) changeText(walker.currentNode, read);
  };

  let english = isEnglish();
  const say = (changes) => {
    if (english !== isEnglish()) {
      english = !english;
      document.documentElement.lang = english ? "en" : "th";
      changeAll(document.body, english ? intoEnglish : intoThai);
    } else if (!english) {
      for (const each of changes) {
        if (each.type === "childList") each.addedNodes.forEach((node) => changeAll(node, intoThai));
        else if (each.type === "attributes") changeSpoken(each.target, intoThai);
        else changeText(each.target, intoThai);
      }
    }
  };
  document.documentElement.lang = english ? "en" : "th";
  new MutationObserver(say).observe(document.documentElement, {
    childList: true, subtree: true, characterData: true,
    attributes: true, attributeFilter: SPOKEN,
  });
})(SENTENCES);
