// What a page does beyond being read. Everything heavier is fetched when it is asked for.

for (const select of document.querySelectorAll('[data-add-area]')) {
  select.addEventListener('change', async () => {
    const { compare } = await import('../charts/compare.js');
    await compare(document, select);
  });
}
