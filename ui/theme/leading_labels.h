#pragma once

#include <QObject>

class QLabel;

namespace claviger
{
/// Labels begin where one begins to read. Qt aligns each by the script of its own text: in a layout that is
/// read from right to left a name in Latin letters would stand at the far end, away from its icon.
///
/// An event filter of the application.
class LeadingLabels final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void align(QLabel &label);
};
}
