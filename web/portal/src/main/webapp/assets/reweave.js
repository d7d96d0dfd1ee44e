// Makes pages better where scripts run; every page works without it.
(() => {
  "use strict";

  const leave = document.querySelector("form[data-leave]");

  // Whoever leaves sees nothing more at once, however long the way out takes; and Shift, three
  // times within a second and a half, leaves too.
  if (leave) {
    leave.addEventListener("submit", () => {
      document.documentElement.hidden = true;
    });
    let presses = [];
    document.addEventListener("keyup", (event) => {
      if (event.key !== "Shift") {
        presses = [];
        return;
      }
      const now = Date.now();
      presses = presses.filter((at) => now - at < 1500);
      presses.push(now);
      if (presses.length === 3) {
        leave.requestSubmit();
      }
    });
  }

  // What is typed is kept on the server, a moment after the last key.
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const status = document.querySelector("[data-saved]");
    let timer = 0;
    let running = false;
    let again = false;
    let sent = false;
    const say = (text, icon) => {
      if (status) {
        status.hidden = false;
        status.querySelector("span").textContent = text;
        status.querySelector("i").className = "bi " + icon;
      }
    };
    const save = async () => {
      // A draft kept after the form was sent would come back as a new one.
      if (sent) {
        return;
      }
      if (running) {
        again = true;
        return;
      }
      running = true;
      const data = new FormData(form);
      data.set("do", "draft");
      try {
        const answer = await fetch(form.action, {
          method: "POST",
          body: new URLSearchParams(data),
          headers: { "X-Requested-With": "reweave" },
          redirect: "manual",
        });
        if (answer.status !== 204) {
          throw new Error("not saved");
        }
        const time = new Date().toLocaleTimeString(document.documentElement.lang, {
          hour: "2-digit",
          minute: "2-digit",
        });
        say(form.dataset.autosave + " " + time, "bi-check-circle-fill");
        document.dispatchEvent(new Event("rw-alive"));
      } catch {
        say(form.dataset.unsaved, "bi-exclamation-circle");
      } finally {
        running = false;
        if (again) {
          again = false;
          save();
        }
      }
    };
    form.addEventListener("submit", () => {
      sent = true;
      clearTimeout(timer);
    });
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, 1200);
    });
    form.addEventListener("submit", () => clearTimeout(timer));
  }

  // A breath to follow, in counts of about a second; who wants no motion follows the words.
  for (const breath of document.querySelectorAll(".rw-breath")) {
    const button = breath.querySelector("button");
    const word = breath.querySelector("[data-word]");
    const ball = breath.querySelector(".rw-ball");
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const small = { transform: "scale(0.45)" };
    const large = { transform: "scale(1)" };
    const steps = [
      { seconds: Number(breath.dataset.in), words: breath.dataset.inWords, motion: [small, large] },
      { seconds: Number(breath.dataset.hold), words: breath.dataset.holdWords, motion: [large, large] },
      { seconds: Number(breath.dataset.out), words: breath.dataset.outWords, motion: [large, small] },
    ].filter((step) => step.seconds > 0);
    let timer = 0;
    let motion = null;
    const go = (at) => {
      const step = steps[at % steps.length];
      const duration = step.seconds * 1000;
      word.textContent = step.words;
      if (!still.matches) {
        motion = ball.animate(step.motion, { duration, easing: "ease-in-out", fill: "forwards" });
      }
      timer = setTimeout(() => go(at + 1), duration);
    };
    button.addEventListener("click", () => {
      const running = timer !== 0;
      clearTimeout(timer);
      timer = 0;
      motion?.cancel();
      word.textContent = "";
      button.textContent = running ? breath.dataset.start : breath.dataset.stop;
      if (!running) {
        go(0);
      }
    });
    breath.hidden = false;
  }

  // A file that would be refused for its size is not sent in the first place.
  for (const input of document.querySelectorAll("input[type=file][data-most]")) {
    input.addEventListener("change", () => {
      const large = [...input.files].some((file) => file.size > Number(input.dataset.most));
      input.setCustomValidity(large ? input.dataset.tooLarge : "");
      input.reportValidity();
    });
  }

  // Before a session ends for want of use: a word, and a way to stay.
  const notice = document.querySelector(".rw-idle");
  if (notice) {
    // Earlier than the server's own limit, after which it no longer knows whose session to end.
    const seconds = Number(notice.dataset.idle) - 15;
    let last = Date.now();
    const alive = () => {
      last = Date.now();
      notice.hidden = true;
    };
    document.addEventListener("rw-alive", alive);
    notice.querySelector("button").addEventListener("click", async () => {
      try {
        const answer = await fetch(notice.dataset.alive, { redirect: "manual" });
        if (answer.status === 204) {
          alive();
        }
      } catch {
        notice.hidden = false;
      }
    });
    setInterval(() => {
      const left = seconds - (Date.now() - last) / 1000;
      if (left <= 0) {
        document.documentElement.hidden = true;
        document.querySelector("form[data-ended]").submit();
      } else if (left <= 90) {
        notice.hidden = false;
      }
    }, 5000);
  }
})();
