/** What befalls a page from within, written into it before its own scripts. Each is one function that knows nothing outside of itself. */
declare global {
  interface Window {
    closeHandles: (andLetNobodyIn?: boolean) => void;
    letIn: () => void;
    failWrite: (k: number) => void;
    moveClock: (ms: number) => void;
  }
}

/** The browser closes all databases of the page, and lets it open none again until `letIn`. */
export function closeDatabases(): void {
  let handles: IDBDatabase[] = [];
  let isOpen = true;
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...args) => {
    if (!isOpen) throw new DOMException('Internal error opening backing store', 'UnknownError');
    const request = open(...args);
    request.addEventListener('success', () => handles.push(request.result));
    return request;
  };
  window.closeHandles = (andLetNobodyIn = false) => {
    isOpen = !andLetNobodyIn;
    for (const handle of handles) {
      handle.close();
      handle.dispatchEvent(new Event('close'));
    }
    handles = [];
  };
  window.letIn = () => void (isOpen = true);
}

/** The k-th transaction from now that writes is aborted after its first write, as on a disk that is full. */
export function failWrites(): void {
  let left = 0;
  const doomed = new WeakSet<IDBTransaction>();
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const transaction = begin.call(this, names, mode, options);
    if (mode === 'readwrite' && left > 0 && --left === 0) doomed.add(transaction);
    return transaction;
  };
  for (const write of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[write] as (...args: unknown[]) => IDBRequest;
    IDBObjectStore.prototype[write] = function (this: IDBObjectStore, ...args: unknown[]) {
      const request = original.apply(this, args);
      if (doomed.delete(this.transaction)) this.transaction.abort();
      return request;
    } as never;
  }
  window.failWrite = (k) => void (left = k);
}

/** The device's clock is wrong by as much as it was last moved, also after the page was opened anew. */
export function wrongClock(): void {
  const True = Date;
  let shift = Number(sessionStorage.getItem('shift') ?? 0);
  globalThis.Date = class extends True {
    constructor(...args: unknown[]) {
      super(...((args.length ? args : [True.now() + shift]) as [number]));
    }
    static override now = () => True.now() + shift;
  } as DateConstructor;
  window.moveClock = (ms) => {
    shift = ms;
    sessionStorage.setItem('shift', String(ms));
  };
}

/** A browser that keeps nothing: `throws`, fails or never answers. */
export function keepNothing(how: 'throws' | 'fails' | 'hangs'): void {
  indexedDB.open = () => {
    if (how === 'throws') throw new DOMException('private', 'SecurityError');
    const request = new EventTarget() as IDBOpenDBRequest;
    if (how === 'fails') setTimeout(() => request.onerror?.(new Event('error')));
    return request;
  };
}
