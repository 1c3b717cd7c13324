#pragma once

#include <QObject>

namespace claviger
{
/// Labels show their text as it is. Qt takes what looks like HTML for HTML, and names come from people and
/// from other people's definitions; this covers message boxes and tooltips, whose labels Qt makes itself. A
/// label that is to show links asks for Qt::RichText.
///
/// An event filter of the application.
class PlainLabels final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
}
