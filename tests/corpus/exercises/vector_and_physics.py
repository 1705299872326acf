# Exercise: a vector class and bodies that fall, bounce and attract one another, in fixed steps.
import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vector:
    x: float = 0.0
    y: float = 0.0

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return self + other * -1

    def __mul__(self, factor):
        if isinstance(factor, Vector):
            return self.x * factor.x + self.y * factor.y
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __abs__(self):
        return math.hypot(self.x, self.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __format__(self, spec):
        if spec.endswith("p"):
            return f"{abs(self):{spec[:-1]}}@{math.degrees(math.atan2(self.y, self.x)):.1f}"
        return f"({self.x:{spec}}, {self.y:{spec}})"

    @classmethod
    def polar(cls, length, degrees):
        angle = math.radians(degrees)
        return cls(length * math.cos(angle), length * math.sin(angle))


class Body:
    def __init__(self, name, place, speed, mass=1.0):
        self.name, self.place, self.speed, self.mass = name, place, speed, mass

    def step(self, force, dt):
        self.speed += force * (1 / self.mass) * dt
        self.place += self.speed * dt

    energy = property(lambda self: self.mass * (self.speed * self.speed) / 2)


GRAVITY = Vector(0, -9.81)


def throw(speed, angle, dt=0.01):
    ball = Body("ball", Vector(), Vector.polar(speed, angle))
    top = bounces = time = 0
    while bounces < 3 and time < 20:
        ball.step(GRAVITY * ball.mass, dt)
        time += dt
        top = max(top, ball.place.y)
        if ball.place.y < 0:
            ball.place = Vector(ball.place.x, 0)
            ball.speed = Vector(ball.speed.x, -0.6 * ball.speed.y)
            bounces += 1
    return ball.place.x, top, time


def attract(bodies, steps, dt=0.02):
    for _ in range(steps):
        forces = []
        for a in bodies:
            total = Vector()
            for b in bodies:
                if a is not b:
                    way = b.place - a.place
                    total += way * (a.mass * b.mass / max(abs(way), 0.1) ** 3)
            forces.append(total)
        for body, force in zip(bodies, forces):
            body.step(force, dt)


a, b = Vector(3, 4), Vector(1, -2)
print(a + b, a - b, a * b, 2 * a, abs(a), bool(a - a), *a)
print(f"{a:.2f} {a:.1fp} {Vector.polar(2, 90):.3f}", a == Vector(3.0, 4.0), len({a, Vector(3, 4), b}))
for angle in (30, 45, 60):
    distance, top, time = throw(15, angle)
    print(f"{angle} degrees: {distance:.2f} m far, {top:.2f} m high, {time:.2f} s")
sun, earth = Body("sun", Vector(), Vector(), 100.0), Body("earth", Vector(10, 0), Vector(0, 3.1))
momentum = sun.speed * sun.mass + earth.speed * earth.mass
for _ in range(4):
    attract([sun, earth], 100)
    print(f"{earth.name} {earth.place:.3f} energy {earth.energy:.3f} distance {abs(earth.place - sun.place):.3f}")
print(f"{sun.speed * sun.mass + earth.speed * earth.mass - momentum:.6f}".replace("-0.000000", "0.000000"))
try:
    a.x = 5
except AttributeError as error:
    print(type(error).__name__, error)
print(hasattr(a, "__dict__"), Vector.__slots__)
