/** Time, as an engine sees it. */
export interface Clock {
  /** Epoch millis. */
  now(): number;
  /** Resolves after that time, or at once when the signal is aborted. */
  sleep(millis: number, signal?: AbortSignal): Promise<void>;
}

/** The time of this machine. */
export function systemClock(): Clock {
  return {
    now: () => new Date().getTime(),
    sleep: (millis, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = setTimeout(finish, millis);
        signal?.addEventListener('abort', finish, { once: true });
        function finish(): void {
          clearTimeout(timer);
          signal?.removeEventListener('abort', finish);
          resolve();
        }
      }),
  };
}
