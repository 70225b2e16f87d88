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
