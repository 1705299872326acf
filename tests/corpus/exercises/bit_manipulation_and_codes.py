# Bits: counting, parity, Hamming code, run lengths, Huffman, base64 by hand, checksums, bit sets.
import heapq
from collections import Counter


def bits(n, width=8): return format(n & (1 << width) - 1, f"0{width}b")
def popcount(n):
    count = 0
    while n: n &= n - 1; count += 1
    return count
def reverse_bits(n, width=8): return int(bits(n, width)[::-1], 2)
def gray(n): return n ^ n >> 1
def ungray(g):
    n = 0
    while g: n ^= g; g >>= 1
    return n
def rle(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]: j += 1
        out.append((text[i], j - i)); i = j
    return out
def unrle(pairs): return "".join(c * n for c, n in pairs)
def huffman(text):
    heap = [(count, i, c) for i, (c, count) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], order, (a[2], b[2])))
        order += 1
    codes = {}
    def walk(node, code):
        if isinstance(node, tuple):
            walk(node[0], code + "0"); walk(node[1], code + "1")
        else: codes[node] = code or "0"
    if heap: walk(heap[0][2], "")
    return codes
def decode(codes, data):
    table, out, code = {v: k for k, v in codes.items()}, [], ""
    for bit in data:
        code += bit
        if code in table: out.append(table[code]); code = ""
    return "".join(out)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def base64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        out += [ALPHABET[n >> shift & 63] for shift in (18, 12, 6, 0)][:len(chunk) + 1] + ["="] * (3 - len(chunk))
    return "".join(out)
def hamming(nibble):
    d = [nibble >> i & 1 for i in range(4)]
    word = [0, 0, d[0], 0, d[1], d[2], d[3]]
    for p in (1, 2, 4): word[p - 1] = sum(word[i - 1] for i in range(1, 8) if i & p) % 2
    return word
def correct(word):
    word, where = list(word), 0
    for p in (1, 2, 4):
        if sum(word[i - 1] for i in range(1, 8) if i & p) % 2: where += p
    if where: word[where - 1] ^= 1
    return word[2] | word[4] << 1 | word[5] << 2 | word[6] << 3, where
def crc8(data, poly=0x07):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8): crc = (crc << 1 ^ poly) & 0xff if crc & 0x80 else crc << 1
    return crc
def adler(data):
    a, b = 1, 0
    for byte in data: a = (a + byte) % 65521; b = (b + a) % 65521
    return b << 16 | a


print([bits(n) for n in (0, 5, 255, -1, -2)], [popcount(n) for n in (0, 7, 255, 2 ** 40 - 1)], [n.bit_count() for n in (7, 255)], [reverse_bits(n) for n in (1, 3, 128)])
print([bits(gray(n), 3) for n in range(8)], all(ungray(gray(n)) == n for n in range(300)), [n for n in range(1, 70) if n & n - 1 == 0])
print(rle("aaabccddd"), unrle(rle("xyzzy")) == "xyzzy", rle(""), "".join(f"{n}{c}" for c, n in rle("wwwbw")))
text = "abracadabra alakazam"
codes = huffman(text)
data = "".join(codes[c] for c in text)
print(dict(sorted(codes.items(), key=lambda p: (len(p[1]), p[0]))), len(data), len(text) * 8, decode(codes, data) == text, huffman("zzz"), huffman(""))
print([base64(s) for s in (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(250, 256)))])
print(hamming(0b1011), correct(hamming(0b1011)), [correct([b ^ (i == k) for i, b in enumerate(hamming(9))]) for k in range(7)], all(correct(hamming(n))[0] == n for n in range(16)))
print(hex(crc8(b"123456789")), hex(adler(b"Wikipedia")), bytes(a ^ b for a, b in zip(b"secret", b"keykey")).hex(), (5 & -5, 12 & -12, ~0, -1 >> 3, 1 << 40 >> 38, 0b1100 ^ 0b1010))
seen = 0
for c in "programming":
    bit = 1 << ord(c) - 97
    if seen & bit: print("again", c, end="; ")
    seen |= bit
print(bits(seen, 26), [chr(97 + i) for i in range(26) if seen >> i & 1], sorted({x | y << 1 for x in (0, 1) for y in (0, 1)}))
a, b = 25, 30
a ^= b; b ^= a; a ^= b
print(a, b, (a ^ b) < 0, (a & b) + (a | b) == a + b, [(a >> i) & 1 for i in range(5)], int("".join(map(str, [1, 0, 1])), 2), (0xdeadbeef).to_bytes(4, "little").hex(), [*(255).to_bytes(2, "big")])
