"""Where the keys go on: into what a button opens, which stands at the end of the page, and back to it from there.

Streamlit leaves the focus on the button, and loses it where what has it is drawn anew or folded away: a keyboard would
begin again at the top of the page, and a screen reader fall silent.
"""

from __future__ import annotations

WATCHED = """<script>
if (!window.focusWatched) {
  const STOPS = "a[href], button, input, textarea, summary, [tabindex='0']";
  const find = selector => document.querySelector(selector);
  const take = place => { place.tabIndex = -1; place.focus(); };
  // a button that was drawn anew, as that of the next event, says the same
  const words = button => button?.querySelector("p")?.textContent;  // not its arrow, which turns
  const alike = one => [one, ...document.querySelectorAll(".stPopover button")].find(
    other => other?.isConnected && words(other) === words(one));
  let isByKeys = false, opener = null, opened = null, last = null, homes = [];
  addEventListener("pointerdown", () => { isByKeys = false; }, true);
  addEventListener("focusin", moved => {
    last = moved.target;
    if (last.closest(".stPopover")) opener = last;
    homes = [];
    for (let home = last.parentElement; home; home = home.parentElement?.closest("[class*=st-key-]")) homes.push(home);
  }, true);
  addEventListener("keydown", pressed => {
    isByKeys = true;
    if (pressed.key !== "Tab" || !opened?.contains(pressed.target)) return;
    const stops = [...opened.querySelectorAll(STOPS)].filter(one => !one.disabled && one.tabIndex >= 0);
    const ends = pressed.shiftKey ? [opened, stops[0]] : [stops.at(-1)];
    if (!ends.includes(pressed.target)) return;
    pressed.preventDefault();
    opener.focus();
  }, true);
  new MutationObserver(() => {
    const now = find("[data-testid=stPopoverBody]"), isLost = document.activeElement === document.body;
    const isGone = isLost && last && !last.isConnected;
    if (now && (now === opened ? isGone : isByKeys)) take(now);
    else if (!now && opened && isLost && isByKeys) alike(opener)?.focus();
    else if (isGone && isByKeys && homes.some(home => home.isConnected)) take(homes.find(home => home.isConnected));
    opened = now;
    if (last?.closest(".st-key-own_sources") && !last.getClientRects().length) find(".st-key-own_open button").focus();
  }).observe(document.body, {childList: true, subtree: true});
}
window.focusWatched = true;
</script>"""
"""Has the browser keep the focus where a reader by keys goes on."""
