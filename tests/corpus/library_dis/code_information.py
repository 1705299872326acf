# code_info lists what a code object holds.
import dis

def measure(data, *extra, scale=1.0, **options):
    """Documented."""
    offset = len(data)
    return lambda: offset * scale

print("\n".join(line for line in dis.code_info(measure).splitlines() if "Filename" not in line and "<code" not in line))
print(dis.pretty_flags(measure.__code__.co_flags))
