#pragma once

#include <bitset>
#include <vector>

#include <sys/types.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace claviger::tests
{
/// Looks for any 12-character piece of planted secrets, as UTF-8, UTF-16, base64, base64url or hex.
class SecretSearch final
{
public:
    static constexpr int pieceLength = 12;

    /// Each at least 12 bytes of ASCII.
    explicit SecretSearch(const QList<QByteArray> &secrets);

    /// Each region of a process' readable memory that holds a piece: `region, address, form`. What cannot be
    /// read is a hit, too: silence must mean that nothing is there.
    QStringList inProcess(pid_t pid) const;
    /// Each file below a directory that holds a piece, name included. Links are not followed.
    QStringList inFiles(const QString &directory) const;
    /// Each process of this user whose argument list or environment holds a piece.
    QStringList inArgumentLists() const;
    /// What form of a piece a block of bytes holds; empty if none.
    QString formIn(const QByteArray &bytes) const;

private:
    struct Needle
    {
        QByteArray bytes;
        const char *form;
    };
    struct Hit
    {
        size_t offset = 0;
        const char *form = nullptr;
    };
    void addPieces(const QByteArray &secret);
    void add(const QByteArray &bytes, const char *form);
    Hit scan(const char *data, size_t size) const;
    QString inRegion(int memory, quint64 begin, quint64 end, qint64 *bytesRead) const;

    std::vector<Needle> m_needles;
    std::bitset<65536> m_beginnings; ///< which two bytes begin a needle
    std::vector<std::vector<size_t>> m_byFirst; ///< needles by their first byte
};
}
