// The reply clock with the reader's own date. What the page says without it stays true.
(() => {
  const pad = (number) => (number < 10 ? '0' : '') + number;
  const iso = (date) => date.getUTCFullYear() + '-' + pad(date.getUTCMonth() + 1) + '-' + pad(date.getUTCDate());
  const read = (text) => new Date(text + 'T00:00:00Z');
  const digits = (date) => iso(date).replace(/-/g, '');
  const plus = (date, days) => new Date(date.getTime() + days * 864e5);
  const lang = document.documentElement.lang;
  const months = 'January February March April May June July August September October November December'.split(' ');
  const say = (date) => /^zh/.test(lang)
    ? date.getUTCFullYear() + '年' + (date.getUTCMonth() + 1) + '月' + date.getUTCDate() + '日'
    : date.getUTCDate() + ' ' + months[date.getUTCMonth()] + ' ' + date.getUTCFullYear();

  document.querySelectorAll('[data-own]').forEach((box) => {
    const data = box.dataset;
    const marks = {};
    data.calendar.split(' ').forEach((mark) => { marks[mark.slice(0, 8)] = mark.length > 8; });
    const works = (date) => {
      const mark = marks[digits(date)];
      return mark === undefined ? date.getUTCDay() % 6 !== 0 : mark;
    };
    const due = (date) => {
      let left = Number(data.amount);
      switch (data.unit) {
        case 'working-days':
          while (left > 0) { date = plus(date, 1); if (works(date)) left -= 1; }
          return date;
        case 'days': return plus(date, left);
        case 'hours': return plus(date, Math.ceil(left / 24));
        case 'months': {
          // The last day of a shorter month stands for a day that it does not have.
          const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + left + 1, 0));
          const day = Math.min(date.getUTCDate(), last.getUTCDate());
          return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day));
        }
        default: return date;
      }
    };
    const built = read(data.today);
    const input = box.querySelector('input');
    const output = box.querySelector('p');
    const link = document.querySelector('a[data-reminder="' + data.own + '"]');
    input.min = iso(plus(built, -190));
    input.max = iso(plus(built, 60));
    box.hidden = false;
    input.addEventListener('input', () => {
      if (!input.value || input.value < input.min || input.value > input.max) { output.textContent = ''; return; }
      const sent = read(input.value);
      const last = due(sent);
      // The device's own calendar day; a clock that is behind the page is wrong and decides nothing.
      const now = new Date();
      const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
      const right = today >= built;
      const text = right && sent > today ? data.future
        : data.known && iso(last) > data.known ? data.moves
        : right && last < today ? data.overdue : data.due;
      output.textContent = text.replace('{date}', say(last));
      if (!link) return;
      link.textContent = data.reminder;
      link.download = 'reply.ics';
      link.href = 'data:text/calendar;charset=utf-8,' + encodeURIComponent([
        'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bianmin//Reply clock//ZH', 'BEGIN:VEVENT',
        'UID:' + digits(sent) + '-' + digits(last) + '-' + data.own + '@bianmin', 'DTSTAMP:' + data.today.replace(/-/g, '') + 'T000000Z',
        'DTSTART;VALUE=DATE:' + digits(last), 'DTEND;VALUE=DATE:' + digits(plus(last, 1)),
        'SUMMARY:' + data.title.replace(/([\\,;])/g, '\\$1'), 'END:VEVENT', 'END:VCALENDAR', ''
      ].join('\r\n'));
    });
  });
})();
// Reads a page aloud with a voice of the device itself; one that would send the text away is none. The button is
// shown only where there is such a voice, and nothing begins by itself.
(() => {
  const box = document.getElementById('read'), speech = window.speechSynthesis;
  if (!box || !speech) return;
  const button = box.querySelector('button'), { start, stop, step } = box.dataset;
  const lang = document.documentElement.lang, language = lang.slice(0, 2);
  const skipped = '[hidden],nav,form,svg,input,button,script,.due,#read,.elder,.off,.paper-code';
  const ends = /[。！？；：.!?;:]$/;
  let parts = [], current;

  const voice = () => {
    const own = speech.getVoices().filter((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === language);
    return own.find((voice) => /cn|hans/i.test(voice.lang)) || own[0];
  };
  const add = (text) => {
    text = text.replace(/\s+/g, ' ').replace(/([一-龥]) (?=[一-龥])/g, '$1，').trim();
    if (text) parts.push(ends.test(text) ? text : text + (language === 'zh' ? '。' : '.'));
  };
  // The words of an element without what is not to be read.
  const words = (element) => Array.from(element.childNodes, (node) => {
    if (node.nodeType === 3) return node.data;
    return node.nodeType !== 1 || node.matches(skipped) ? '' : words(node) + (/^(P|LI|DIV|BR)$/.test(node.tagName) ? ' ' : '');
  }).join('');
  // Of a table, way by way or row by row: what each figure is, and the figure.
  const table = (element) => {
    const rows = Array.from(element.rows).filter((row) => !row.closest('thead'));
    const say = (cells, name) => {
      const said = cells.filter((cell) => words(cell).trim())
        .map((cell) => [cell.getAttribute('data-label'), words(cell).trim()].filter(Boolean).join(language === 'zh' ? '：' : ': '));
      if (name || said.length) add([name].concat(said).filter(Boolean).join(language === 'zh' ? '。' : '. '));
    };
    if (element.matches('.ways')) {
      Array.from(element.tHead.rows[0].cells).slice(1)
        .forEach((head, i) => say(rows.map((row) => row.cells[i + 1]).filter(Boolean), words(head).trim()));
    } else rows.forEach((row) => say(Array.from(row.cells)));
  };
  const gather = (element) => {
    if (element.matches(skipped)) return;
    if (element.tagName === 'TABLE') table(element);
    else if (element.matches('dl')) {
      Array.from(element.children).forEach((child) => {
        if (child.tagName === 'DD' && child.previousElementSibling.tagName === 'DT') {
          parts.pop();
          add(words(child.previousElementSibling).trim() + (language === 'zh' ? '：' : ': ') + words(child));
        } else add(words(child));
      });
    } else if (element.matches('ol.steps')) {
      Array.from(element.children).forEach((item, i) => add(step.replace('{n}', i + 1) + words(item)));
    } else if (element.matches('p,li,h1,h2,h3,h4,blockquote,pre')) add(words(element));
    else Array.from(element.children).forEach(gather);
  };

  const end = () => {
    current = undefined;
    speech.cancel();
    button.lastChild.data = start;
    button.setAttribute('aria-pressed', 'false');
  };
  const next = () => {
    if (!parts.length) { end(); return; }
    const mine = new SpeechSynthesisUtterance(parts.shift());
    mine.lang = lang;
    mine.voice = voice();
    mine.rate = .9;
    // One that was stopped ends, too.
    mine.onend = mine.onerror = () => { if (mine === current) next(); };
    current = mine;
    speech.speak(mine);
  };
  button.addEventListener('click', () => {
    if (current) { end(); return; }
    parts = [];
    gather(document.getElementById('main'));
    button.lastChild.data = stop;
    button.setAttribute('aria-pressed', 'true');
    speech.cancel();
    next();
  });
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && current) end(); });
  addEventListener('pagehide', () => { if (current) end(); });
  const look = () => { button.hidden = !voice(); };
  if (speech.addEventListener) speech.addEventListener('voiceschanged', look);
  look();
})();
