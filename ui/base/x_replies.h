#pragma once

namespace claviger
{
/// The connection to an X server keeps the bytes that it read last until others come over them, and with them
/// what was pasted. Brings others: a few requests whose answers are as large as that buffer (16 KiB in
/// libxcb 1.15). Main thread; waits for the server. Does nothing where there is no X server.
void overwriteXReplies();
}
