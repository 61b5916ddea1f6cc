import lookup from './lookup.json';

export const messages = {
  lookup,
};
