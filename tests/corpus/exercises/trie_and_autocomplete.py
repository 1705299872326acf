# A trie: insertion, prefixes, deletion, counting, wildcard search, longest common prefix, and a word game.
class Trie:
    END = "$"
    def __init__(self, words=()):
        self.root, self.count = {}, 0
        for word in words: self.add(word)
    def add(self, word):
        node = self.root
        for c in word: node = node.setdefault(c, {})
        if self.END not in node: self.count += 1
        node[self.END] = node.get(self.END, 0) + 1
    def _node(self, prefix):
        node = self.root
        for c in prefix:
            if c not in node: return None
            node = node[c]
        return node
    def __contains__(self, word): return self.END in (self._node(word) or {})
    def __len__(self): return self.count
    def _walk(self, node, prefix):
        for c in sorted(node):
            if c == self.END: yield prefix, node[c]
            else: yield from self._walk(node[c], prefix + c)
    def __iter__(self): return (word for word, _ in self._walk(self.root, ""))
    def complete(self, prefix, limit=3):
        node = self._node(prefix)
        found = sorted(self._walk(node, prefix), key=lambda p: (-p[1], p[0])) if node is not None else []
        return [word for word, _ in found[:limit]]
    def match(self, pattern, node=None, prefix=""):
        node = self.root if node is None else node
        if not pattern:
            if self.END in node: yield prefix
            return
        for c in sorted(node):
            if c != self.END and pattern[0] in (c, "?"): yield from self.match(pattern[1:], node[c], prefix + c)
    def discard(self, word):
        path, node = [], self.root
        for c in word:
            if c not in node: return False
            path.append((node, c)); node = node[c]
        if node.pop(self.END, None) is None: return False
        self.count -= 1
        for parent, c in reversed(path):
            if parent[c]: break
            del parent[c]
        return True
    def common_prefix(self):
        out, node = "", self.root
        while len(node) == 1 and self.END not in node:
            (c, node), = node.items(); out += c
        return out
    def size(self, node=None): return sum(1 + self.size(child) for c, child in (self.root if node is None else node).items() if c != self.END)


t = Trie("tea ten tend ted inn in i tea tea to".split())
print(len(t), list(t), "te" in t, "ten" in t, t.complete("te"), t.complete("x"), t.complete("", 2), t.size())
print(list(t.match("te?")), list(t.match("??")), list(t.match("?n?")), Trie(["flow", "flower", "flight"]).common_prefix(), repr(Trie(["a", "b"]).common_prefix()), repr(Trie().common_prefix()))
print(t.discard("ten"), t.discard("te"), t.discard("zzz"), "tend" in t, t.discard("tend"), list(t), t.size(), len(t), t.root["t"]["e"].keys())
BOARD = ["tase", "enid", "trop", "sech"]
def boggle(board, trie):
    found = set()
    def go(r, c, node, word, seen):
        if (r, c) in seen or not (0 <= r < len(board) and 0 <= c < len(board[0])) or board[r][c] not in node: return
        letter = board[r][c]; node = node[letter]; word += letter
        if Trie.END in node: found.add(word)
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1): go(r + dr, c + dc, node, word, seen | {(r, c)})
    for r in range(len(board)):
        for c in range(len(board[0])): go(r, c, trie.root, "", frozenset())
    return sorted(found)
print(boggle(BOARD, Trie("net ten tent nest seat idea rope port tie side sand tea enter echo post".split())))
def segment(text, trie):
    if not text: return [[]]
    return [[text[:i]] + rest for i in range(1, len(text) + 1) if text[:i] in trie for rest in segment(text[i:], trie)]
print([" ".join(s) for s in segment("teatointo", Trie("tea to in into a te toin".split()))], segment("xyz", t))
