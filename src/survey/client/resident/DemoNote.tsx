/** Whoever looks at a demonstration must not take it for the real thing. */
export const DemoNote = ({ children }: { children: string }) => <aside className="demo">{children}</aside>;
