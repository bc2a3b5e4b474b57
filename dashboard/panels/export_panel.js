// Presses an export's button again when Streamlit has forgotten the press: a run that is cut short before it has begun,
// because the map reports in the same moment, takes the press with it. Put on the page once.
if (!window.exportsWatched) {
  window.exportsWatched = true;
  const MOST = 3, EACH = 500, IDLE = 4;
  let pressed = null;
  document.addEventListener("click", event => {
    const button = event.target.closest('[class*="st-key-export_"] button');
    if (button && !(pressed && pressed.again)) pressed = {button, token: window.exportTaken, idle: 0, left: MOST};
  }, true);
  setInterval(() => {
    if (pressed === null) return;
    const app = document.querySelector('[data-testid="stApp"]');
    pressed.idle = app.dataset.testScriptState === "notRunning" ? pressed.idle + 1 : 0;
    if (window.exportTaken !== pressed.token || pressed.left === 0) {
      pressed = null;
    } else if (pressed.idle >= IDLE) {
      pressed.idle = 0;
      pressed.left -= 1;
      pressed.again = true;
      pressed.button.click();
      pressed.again = false;
    }
  }, EACH);
}
