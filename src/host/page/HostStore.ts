import type { HostState, Notice } from './HostState';

/** Holds the shell's state and tells its listeners of each change. */
export class HostStore {
  private readonly listeners = new Set<() => void>();

  constructor(private current: HostState) {}

  readonly state = (): HostState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<HostState>): void {
    this.current = { ...this.current, ...part };
    this.listeners.forEach((listener) => listener());
  }

  notify(notice: Notice): void {
    this.dismissNotice(notice.topic);
    this.change({ notices: [...this.current.notices, notice] });
  }

  dismissNotice(topic: Notice['topic']): void {
    const notices = this.current.notices.filter((notice) => notice.topic !== topic);
    if (notices.length < this.current.notices.length) this.change({ notices });
  }

  noteNotModelled(member: string): void {
    const notModelled = new Map(this.current.notModelled);
    notModelled.set(member, (notModelled.get(member) ?? 0) + 1);
    this.change({ notModelled });
  }

  /** Asks the person; resolves with the answer. */
  ask(title: string, text: string, confirm: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (isConfirmed: boolean): void => {
        this.change({ question: null });
        resolve(isConfirmed);
      };
      this.change({ question: { title, text, confirm, answer } });
    });
  }
}
