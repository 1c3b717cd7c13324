#pragma once

#include <QTranslator>

namespace claviger::test
{
/// The words of the interface as they would be in a script that is read from right to left: those of the
/// source, with a mark before them that makes them so. What is counted keeps its own translation.
class MarkedWords final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        return n >= 0 ? QString() : QChar(0x200F) + QString::fromUtf8(source);
    }
};
}
