#pragma once

namespace claviger
{
/// The connection to an X server keeps the bytes that it read last until others come over them, and with them
/// what was pasted; and those that it sent last, with what another program pasted of ours. Brings others: a
/// few requests whose answers are as large as the one buffer, and one as large as the other (16 KiB each in
/// libxcb 1.15). Again half a second and two seconds later: on a busy machine the answers may come in pieces,
/// which cover less. Main thread; waits for the server. Does nothing where there is no X server.
void overwriteXReplies();
}
