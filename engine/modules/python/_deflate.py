# Built in: compression by deflate, choosing what zlib 1.2.13 chooses, so that the bytes are the same.
#
# Matches are looked for along chains of places whose next three bytes have one hash (a number of 15 bits, so that strangers
# share chains and use up their length); from level 4 on a match is taken only when the next place has no longer one.  Symbols
# are collected and written as a block when there are 16383 of them, with codes of its own, the fixed codes, or stored.
from _huffman import DISTANCES, END, FIXED_DISTANCES, FIXED_SYMBOLS, LENGTHS, ORDER, codes_of

NO_FLUSH, PARTIAL_FLUSH, SYNC_FLUSH, FULL_FLUSH, FINISH = range(5)
FILTERED, HUFFMAN_ONLY, RLE, FIXED = 1, 2, 3, 4
_SHORTEST, _LONGEST = 3, 258
_AHEAD = _LONGEST + _SHORTEST + 1
# good, lazy, nice, chain: how long a match must be to look less, not at all, no further; how many places are looked at
_LEVELS = {1: (4, 4, 8, 4), 2: (4, 5, 16, 8), 3: (4, 6, 32, 32), 4: (4, 4, 16, 16), 5: (8, 16, 32, 32),
           6: (8, 16, 128, 128), 7: (8, 32, 128, 256), 8: (32, 128, 258, 1024), 9: (32, 258, 258, 4096)}
_LENGTH_CODE = [0] * 259
for _code, (_first, _extra) in enumerate(LENGTHS):
    for _length in range(_first, min(_first + (1 << _extra), 259)):
        _LENGTH_CODE[_length] = _code
_LENGTH_CODE[258] = 28
_FIXED_CODES = codes_of(FIXED_SYMBOLS), codes_of(FIXED_DISTANCES)


def _distance_code(distance):
    distance -= 1
    if distance < 4:
        return distance
    bits = distance.bit_length() - 1
    return 2 * bits + (distance >> bits - 1 & 1)


class _Tree:
    """Lengths of codes for counted symbols, none longer than `most` bits."""

    def __init__(self, counts, most):
        self.counts = counts + [0] * (len(counts) + 2)
        self.size = len(counts)
        self.most = most
        self.added = []  # symbols that only make the tree have two
        self._build()

    def _build(self):
        counts, size = self.counts, self.size
        heap = [None] + [symbol for symbol in range(size) if counts[symbol]]
        self.last = heap[-1] if len(heap) > 1 else -1
        while len(heap) < 3:
            if self.last < 2:
                self.last += 1
                symbol = self.last
            else:
                symbol = 0
            heap.append(symbol)
            counts[symbol] = 1
            self.added.append(symbol)
        depth, above = [0] * len(counts), [0] * len(counts)
        self.depth = depth
        for place in range((len(heap) - 1) // 2, 0, -1):
            self._sink(heap, place)
        order, node = [], size
        while len(heap) > 2:
            first = heap[1]
            heap[1] = heap[-1]
            heap.pop()
            self._sink(heap, 1)
            second = heap[1]
            order += first, second
            counts[node] = counts[first] + counts[second]
            depth[node] = max(depth[first], depth[second]) + 1
            above[first] = above[second] = node
            heap[1] = node
            node += 1
            self._sink(heap, 1)
        self._lengths(order, above, heap[1])

    def _sink(self, heap, place):
        counts, depth, last = self.counts, self.depth, len(heap) - 1
        value = heap[place]
        key = counts[value], depth[value]
        below = 2 * place
        while below <= last:
            least = counts[heap[below]], depth[heap[below]]
            if below < last:
                other = counts[heap[below + 1]], depth[heap[below + 1]]
                if other <= least:
                    below, least = below + 1, other
            if key <= least:
                break
            heap[place] = heap[below]
            place, below = below, 2 * below
        heap[place] = value

    def _lengths(self, order, above, root):
        lengths, per_length, too_long = [0] * len(self.counts), [0] * (self.most + 2), 0
        for node in reversed(order):
            bits = lengths[above[node]] + 1 if above[node] != root else 1
            if bits > self.most:
                bits, too_long = self.most, too_long + 1
            lengths[node] = bits
            if node < self.size:
                per_length[bits] += 1
        if too_long > 0:
            while too_long > 0:
                bits = self.most - 1
                while not per_length[bits]:
                    bits -= 1
                per_length[bits] -= 1
                per_length[bits + 1] += 2
                per_length[self.most] -= 1
                too_long -= 2
            leaves = iter([node for node in order if node < self.size])
            for bits in range(self.most, 0, -1):
                for _ in range(per_length[bits]):
                    lengths[next(leaves)] = bits
        self.lengths = lengths[:self.size]

    def cost(self, lengths, extra):
        """Bits of all counted symbols with these lengths."""
        return sum(self.counts[symbol] * (lengths[symbol] + extra(symbol)) for symbol in range(self.size)
                   if self.counts[symbol] and symbol not in self.added)


def _length_extra(symbol):
    return LENGTHS[symbol - 257][1] if symbol > END else 0


def _distance_extra(symbol):
    return DISTANCES[symbol][1]


def _runs(lengths):
    """Lengths of codes as (symbol, extra bits, value): 16 repeats the one before, 17 and 18 are zeros."""
    found, before, place = [], -1, 0
    most, least = (138, 3) if not lengths[0] else (7, 4)
    while place < len(lengths):
        length, count = lengths[place], 1
        while count < most and place + count < len(lengths) and lengths[place + count] == length:
            count += 1
        place += count
        if count < least:
            found += [(length, 0, 0)] * count
        elif length:
            if length != before:
                found.append((length, 0, 0))
                count -= 1
            found.append((16, 2, count - 3))
        elif count <= 10:
            found.append((17, 3, count - 3))
        else:
            found.append((18, 7, count - 11))
        before = length
        if place < len(lengths):
            if not lengths[place]:
                most, least = 138, 3
            else:
                most, least = (6, 3) if lengths[place] == length else (7, 4)
    return found


class Deflater:
    """Raw deflate of data that comes in pieces."""

    def __init__(self, level, window_bits, memory, strategy):
        self.level, self.strategy = level, strategy
        self.good, self.lazy, self.nice, self.chain = _LEVELS.get(level, (0, 0, 0, 0))
        self.farthest = (1 << window_bits) - _AHEAD
        hash_bits = memory + 7
        self.shift, self.mask = (hash_bits + 2) // 3, (1 << hash_bits) - 1
        self.most_symbols = (1 << memory + 6) - 1
        self.data = bytearray()
        self.at = 0
        self.hashed = 0      # places before this one are on their chains
        self.heads, self.chained = {}, []
        self.block_start = 0
        self.waiting = False  # a byte whose match may yet be bettered
        self.length, self.match = 2, 0
        self.out, self.bits, self.bit_count = bytearray(), 0, 0
        self._new_block()

    def _new_block(self):
        self.symbols = []
        self.symbol_counts, self.distance_counts = [0] * 286, [0] * 30
        self.symbol_counts[END] = 1

    def learn(self, dictionary, window):
        """Begins behind bytes that the reader knows too: matches may lie in them."""
        self.data += dictionary[-window:]
        for place in range(len(self.data) - 2):
            self._insert(place)
        self.at = self.block_start = len(self.data)

    def copy(self):
        """Another one in the same state."""
        other = Deflater.__new__(Deflater)
        for name, value in vars(self).items():
            setattr(other, name, value.copy() if isinstance(value, (bytearray, list, dict)) else value)
        return other

    # --- Bits ---

    def put(self, value, count):
        self.bits |= value << self.bit_count
        self.bit_count += count
        while self.bit_count >= 8:
            self.out.append(self.bits & 255)
            self.bits >>= 8
            self.bit_count -= 8

    def align(self):
        if self.bit_count:
            self.put(0, 8 - self.bit_count)

    def taken(self):
        """The bytes that are finished."""
        out, self.out = bytes(self.out), bytearray()
        return out

    # --- Finding matches ---

    def feed(self, data, flush):
        """Adds data and gives the bytes that are finished."""
        self.data += data
        if self.level == 0:
            if flush:
                self._store_rest(flush)
        elif self.strategy == HUFFMAN_ONLY:
            self._literals()
        elif self.level < 4:
            self._first_matches(flush)
        else:
            self._lazy_matches(flush)
        if flush and self.level:
            self._end(flush)
        return self.taken()

    def _end(self, flush):
        if flush == FINISH:
            self._write_block(True)
            self.align()
            return
        if self.symbols:
            self._write_block(False)
        if flush == PARTIAL_FLUSH:
            self.put(2, 3)
            self.put(0, 7)
        else:
            self._stored(b"", False)
            if flush == FULL_FLUSH:
                self.heads.clear()

    def _store_rest(self, flush):
        if len(self.data) > 32000:
            raise NotImplementedError("zlib.compress of more than 32000 bytes at level 0 is not available here")
        rest, self.at = self.data[self.at:], len(self.data)
        if rest or flush == FINISH:
            self._stored(rest, flush == FINISH)
        if flush != FINISH:
            self._stored(b"", False)

    def _insert(self, place):
        """Puts a place on its chain; the place before it there, 0 if there is none."""
        data = self.data
        key = (data[place] << 2 * self.shift ^ data[place + 1] << self.shift ^ data[place + 2]) & self.mask
        head = self.heads.get(key, 0)
        if place >= len(self.chained):
            self.chained += [0] * (place + 1 - len(self.chained))
        self.chained[place] = head
        self.heads[key] = place
        self.hashed = place + 1
        return head

    def _insert_up_to(self, place):
        """Puts places on chains whose three bytes have come only now."""
        while self.hashed < place and self.hashed + 2 < len(self.data):
            self._insert(self.hashed)

    def _longest(self, candidate, shortest):
        """The length of the longest match that is longer than `shortest`; its place goes into self.match."""
        data, at = self.data, self.at
        left = len(data) - at
        tries = self.chain >> 2 if shortest >= self.good else self.chain
        nice, limit = min(self.nice, left), max(at - self.farthest, 0)
        best, most = shortest, min(_LONGEST, left)
        while True:
            if best >= left or (data[candidate + best] == data[at + best] and data[candidate:candidate + best] == data[at:at + best]):
                length = 0
                while length < most and data[candidate + length] == data[at + length]:
                    length += 1
                if length > best:
                    self.match, best = candidate, length
                    if length >= nice:
                        break
            candidate = self.chained[candidate]
            tries -= 1
            if candidate <= limit or not tries:
                break
        return min(best, left)

    def _goes_on(self, flush):
        left = len(self.data) - self.at
        return left >= _AHEAD if not flush else left > 0

    def _lazy_matches(self, flush):
        while self._goes_on(flush):
            left = len(self.data) - self.at
            head = 0
            if left >= _SHORTEST:
                self._insert_up_to(self.at)
                head = self._insert(self.at)
            before, match_before, self.length = self.length, self.match, 2
            if head and before < self.lazy and self.at - head <= self.farthest:
                self.length = self._longest(head, before)
                if self.length <= 5 and (self.strategy == FILTERED
                                         or self.length == _SHORTEST and self.at - self.match > 4096):
                    self.length = 2
            if before >= _SHORTEST and self.length <= before:
                full = self._tally(before, self.at - 1 - match_before)
                last = len(self.data) - _SHORTEST
                end = self.at - 1 + before
                for place in range(self.at + 1, end):
                    if place <= last:
                        self._insert(place)
                self.at = end
                self.waiting, self.length = False, 2
            else:
                full = self.waiting and self._tally(self.data[self.at - 1])
                if full:
                    self._write_block(False)
                    full = False
                self.waiting = True
                self.at += 1
            if full:
                self._write_block(False)
        if flush and self.waiting:
            self._tally(self.data[self.at - 1])
            self.waiting = False

    def _first_matches(self, flush):
        while self._goes_on(flush):
            left = len(self.data) - self.at
            head = length = 0
            if left >= _SHORTEST:
                if self.hashed >= self.at - 2:
                    self._insert_up_to(self.at)
                head = self._insert(self.at)
            if head and self.at - head <= self.farthest:
                length = self._longest(head, 2)
            if length >= _SHORTEST:
                full = self._tally(length, self.at - self.match)
                end = self.at + length
                if length <= self.lazy and left - length >= _SHORTEST:
                    for place in range(self.at + 1, end):
                        self._insert(place)
                self.at = end
            else:
                full = self._tally(self.data[self.at])
                self.at += 1
            if full:
                self._write_block(False)

    def _literals(self):
        while self.at < len(self.data):
            self.at += 1
            if self._tally(self.data[self.at - 1]):
                self._write_block(False)

    def _tally(self, value, distance=0):
        """Notes a byte, or the length of a match; true when the block is full."""
        if distance:
            self.symbol_counts[257 + _LENGTH_CODE[value]] += 1
            self.distance_counts[_distance_code(distance)] += 1
        else:
            self.symbol_counts[value] += 1
        self.symbols.append((value, distance))
        return len(self.symbols) == self.most_symbols

    # --- Blocks ---

    def _write_block(self, last):
        end = self.at
        symbols, distances = _Tree(self.symbol_counts, 15), _Tree(self.distance_counts, 15)
        runs = _runs(symbols.lengths[:symbols.last + 1]), _runs(distances.lengths[:distances.last + 1])
        run_counts = [0] * 19
        for run in runs[0] + runs[1]:
            run_counts[run[0]] += 1
        run_tree = _Tree(run_counts, 7)
        sent = max([3] + [place for place in range(19) if run_tree.lengths[ORDER[place]]])
        own = (symbols.cost(symbols.lengths, _length_extra) + distances.cost(distances.lengths, _distance_extra)
               + sum(run_counts[symbol] * run_tree.lengths[symbol] for symbol in range(19))
               + 2 * run_counts[16] + 3 * run_counts[17] + 7 * run_counts[18] + 3 * (sent + 1) + 14)
        fixed = symbols.cost(FIXED_SYMBOLS, _length_extra) + distances.cost(FIXED_DISTANCES, _distance_extra)
        own_size, fixed_size = own + 10 >> 3, fixed + 10 >> 3
        use_fixed = fixed_size <= own_size or self.strategy == FIXED
        if end - self.block_start + 4 <= (fixed_size if use_fixed else own_size):
            self._stored(self.data[self.block_start:end], last)
        elif use_fixed:
            self.put(2 + last, 3)
            self._write_symbols(FIXED_SYMBOLS, FIXED_DISTANCES, *_FIXED_CODES)
        else:
            self.put(4 + last, 3)
            self.put(symbols.last - 256, 5)
            self.put(distances.last, 5)
            self.put(sent - 3, 4)
            for place in range(sent + 1):
                self.put(run_tree.lengths[ORDER[place]], 3)
            codes = codes_of(run_tree.lengths)
            for symbol, extra, value in runs[0] + runs[1]:
                self.put(codes[symbol], run_tree.lengths[symbol])
                self.put(value, extra)
            self._write_symbols(symbols.lengths, distances.lengths, codes_of(symbols.lengths), codes_of(distances.lengths))
        self.block_start = end
        self._new_block()

    def _stored(self, data, last):
        self.put(int(last), 3)
        self.align()
        self.put(len(data), 16)
        self.put(len(data) ^ 0xffff, 16)
        self.out += data

    def _write_symbols(self, lengths, distance_lengths, codes, distance_codes):
        for value, distance in self.symbols:
            if not distance:
                self.put(codes[value], lengths[value])
                continue
            code = _LENGTH_CODE[value]
            first, extra = LENGTHS[code]
            self.put(codes[257 + code], lengths[257 + code])
            self.put(value - first, extra)
            code = _distance_code(distance)
            first, extra = DISTANCES[code]
            self.put(distance_codes[code], distance_lengths[code])
            self.put(distance - first, extra)
        self.put(codes[END], lengths[END])
