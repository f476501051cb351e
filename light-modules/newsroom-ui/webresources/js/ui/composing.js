// Keys that an input method takes for itself (Telex on a Mac or a phone: Enter that ends a word, arrows among its suggestions) are not for the page.

const OF_THE_INPUT_METHOD = 229;

/** Lets nobody hear them but the writing surface, which has its own way with them. */
export function leaveKeysToInputMethod() {
  addEventListener(
    "keydown",
    (event) => {
      if (event.keyCode === OF_THE_INPUT_METHOD && !event.target.closest?.("[contenteditable]")) event.stopImmediatePropagation();
    },
    true,
  );
}
