# Source text is compiled first, as an expression if it is one.
import dis

dis.dis("price * 1.19 if taxed else price")
dis.dis("total = 0\nfor n in data:\n    total += n")
dis.dis("f'{name!r:>{width}} {value}'")
