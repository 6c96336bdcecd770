/** Small pictures kept on this device; those an older version of the figure drew are thrown away. */

const [STORE, VERSION_KEY, MOST] = ["pictures", "drawn by", 600];

let opened: Promise<IDBDatabase> | null = null;

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

async function open(version: string): Promise<IDBDatabase> {
  const request = indexedDB.open("fractal-goals-figures", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await asked(request);
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  const [drawnBy, count] = await Promise.all([asked<unknown>(store.get(VERSION_KEY)), asked(store.count())]);
  if (drawnBy !== version || count > MOST) {
    store.clear();
    store.put(version, VERSION_KEY);
  }
  return database;
}

/** Return a picture that was kept; null where there is none or nothing can be kept. */
export async function findPicture(version: string, key: string): Promise<Blob | null> {
  try {
    opened ??= open(version);
    const found = await asked<unknown>((await opened).transaction(STORE).objectStore(STORE).get(key));
    return found instanceof Blob ? found : null;
  } catch {
    return null;
  }
}

/** Keep a picture, if the device lets us. */
export async function keepPicture(version: string, key: string, picture: Blob): Promise<void> {
  try {
    opened ??= open(version);
    await asked((await opened).transaction(STORE, "readwrite").objectStore(STORE).put(picture, key));
  } catch {
    // It is drawn again next time.
  }
}
