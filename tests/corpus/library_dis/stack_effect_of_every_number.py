# dis.stack_effect of every number from 0 to 255: instructions have one, other numbers are refused.
import dis

known = {}
refused = []
for number in range(256):
    argument = 3 if number >= dis.HAVE_ARGUMENT else None
    try:
        effects = tuple(dis.stack_effect(number, argument, jump=jump) for jump in (None, True, False))
    except ValueError as error:
        refused.append((number, str(error)))
    else:
        known.setdefault(effects, []).append(dis.opname[number])
for effects, names in sorted(known.items()):
    print(effects, *names)
print(len(refused), refused[0], refused[-1], {text for _, text in refused})
