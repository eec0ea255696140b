import zapis = require('zapis');

export const item: zapis.Item = { type: 'book', title: 'Заглавие' };
