// What both examples need: nothing but Node 20, whose fetch is built in.

const api = process.env.API ?? 'http://127.0.0.1:8080';

/** Says why and ends; a program that runs by the clock tries again the next time. */
export function stop(why) {
  console.error(why);
  process.exit(1);
}

/** Sends a request; asks once more after the pause that a 429 or 503 names. */
export async function send(path, options = {}, triesLeft = 1) {
  const answer = await fetch(api + path, options);
  const pause = Number(answer.headers.get('Retry-After') ?? 0);
  if ((answer.status === 429 || answer.status === 503) && triesLeft > 0 && pause <= 60) {
    await new Promise((done) => setTimeout(done, pause * 1000));
    return send(path, options, triesLeft - 1);
  }
  return answer;
}

/** The body of a good answer. A problem is told by its type and by the fields it names, never by its words. */
export async function json(path, options) {
  const answer = await send(path, options);
  const body = await answer.json();
  if (answer.ok) return body;
  const faults = (body.errors ?? []).map(({ pointer, parameter, header, code }) => `  ${pointer ?? parameter ?? header}: ${code}`);
  return stop([`${options?.method ?? 'GET'} ${path}: ${body.type ?? body.error}`, ...faults].join('\n'));
}
