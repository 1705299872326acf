# An f-string calls __format__ with the text of the spec.
class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        print(f"<spec {spec!r}>", end="")
        return f"{self.degrees}°{spec or 'C'}"

    def __repr__(self):
        return "T"


t = Temperature(20)
print(f"{t}", f"{t:K}", f"{t!r:>4}", "{:F}".format(t), format(t))
inner = "x"
print(f"{t:a{inner}b}")
