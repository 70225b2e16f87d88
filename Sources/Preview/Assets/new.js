// Starts a guide from the template and opens it.
'use strict';
document.addEventListener('submit', async event => {
  const form = event.target;
  if (form.getAttribute('id') !== 'new') return; // It has a field called “id”.
  event.preventDefault();
  const said = document.getElementById('said');
  said.textContent = '';
  const answer = await fetch('/_bianmin/api/new', {
    method: 'POST',
    headers: { 'X-Bianmin-Token': form.dataset.token, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(new FormData(form)),
  }).catch(() => null);
  const value = answer && await answer.json().catch(() => null);
  if (value && value.edit) location.href = value.edit;
  else said.textContent = (value && value.message) || 'HTTP ' + (answer ? answer.status : '?');
});
