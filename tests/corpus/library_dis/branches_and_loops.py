# Targets of jumps are marked.
import dis

def search(items, wanted):
    for index, item in enumerate(items):
        if item == wanted and item is not None:
            return index
        while index > 10:
            index -= 1
    return -1

dis.dis(search)
print(dis.findlabels(search.__code__.co_code))
