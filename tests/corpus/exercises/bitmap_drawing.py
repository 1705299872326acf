# Exercise: drawing on a grid of characters: lines, circles, flood fill, rotations, a histogram.
class Canvas:
    def __init__(self, width, height, blank="."):
        self.width, self.height, self.blank = width, height, blank
        self._cells = bytearray(blank.encode() * (width * height))

    def _at(self, x, y):
        if not (0 <= x < self.width and 0 <= y < self.height):
            raise IndexError(f"({x}, {y}) is outside of {self.width}x{self.height}")
        return y * self.width + x

    def __getitem__(self, place):
        return chr(self._cells[self._at(*place)])

    def __setitem__(self, place, ink):
        self._cells[self._at(*place)] = ord(ink)

    def __contains__(self, place):
        try:
            self._at(*place)
        except IndexError:
            return False
        return True

    def line(self, x0, y0, x1, y1, ink="#"):
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        step_x, step_y = (1 if x0 < x1 else -1), (1 if y0 < y1 else -1)
        error = dx + dy
        while True:
            self[x0, y0] = ink
            if (x0, y0) == (x1, y1):
                return self
            twice = 2 * error
            if twice >= dy:
                error += dy
                x0 += step_x
            if twice <= dx:
                error += dx
                y0 += step_y

    def circle(self, cx, cy, r, ink="o"):
        x, y, error = r, 0, 1 - r
        while x >= y:
            for px, py in {(a * s, b * t) for a, b in ((x, y), (y, x)) for s in (1, -1) for t in (1, -1)}:
                if (cx + px, cy + py) in self:
                    self[cx + px, cy + py] = ink
            y += 1
            if error <= 0:
                error += 2 * y + 1
            else:
                x -= 1
                error += 2 * (y - x) + 1
        return self

    def fill(self, x, y, ink):
        old, todo, count = self[x, y], [(x, y)], 0
        while todo and old != ink:
            place = todo.pop()
            if place in self and self[place] == old:
                self[place] = ink
                count += 1
                px, py = place
                todo += [(px + 1, py), (px - 1, py), (px, py + 1), (px, py - 1)]
        return count

    def rotated(self):
        turned = Canvas(self.height, self.width, self.blank)
        for y in range(self.height):
            for x in range(self.width):
                turned[self.height - 1 - y, x] = self[x, y]
        return turned

    def __str__(self):
        text = self._cells.decode()
        return "\n".join(text[k:k + self.width] for k in range(0, len(text), self.width))


canvas = Canvas(24, 9)
canvas.line(0, 0, 23, 8).line(0, 8, 11, 0, "/").circle(17, 4, 3)
print(canvas)
print(canvas.fill(1, 3, "~"), canvas.fill(17, 3, "x"), canvas.fill(0, 0, "#"))
print(canvas)
small = Canvas(3, 2)
small.line(0, 0, 2, 0, "a")[0, 1] = "b"
for _ in range(4):
    print(small, end="\n\n")
    small = small.rotated()
print({ink: str(canvas).count(ink) for ink in sorted(set(str(canvas)) - {"\n"})})
for job in (lambda: canvas[24, 0], lambda: canvas.line(20, 8, 26, 8), lambda: canvas.__setitem__((0, 0), "ab")):
    try:
        print(job())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
