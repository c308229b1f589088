/** Opens a database of version 1 with these stores; rejects when the browser refuses. */
export function openDatabase(name: string, stores: readonly [name: string, options?: IDBObjectStoreParameters][]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Reading the property throws in some sandboxes: inside the promise it becomes a rejection.
    const request = indexedDB.open(name, 1);
    request.addEventListener("upgradeneeded", () => stores.forEach(([store, options]) => request.result.createObjectStore(store, options)));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/** Deletes a database; one that is not there, or is still held elsewhere, is no error. */
export async function deleteDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ["success", "error", "blocked"]) request.addEventListener(event, () => resolve());
  });
}

export function result<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result as T));
    request.addEventListener("error", () => reject(request.error));
  });
}

export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
}
