#pragma once

#include <functional>

#include <QString>
#include <QTest>

class QMenu;
class QMessageBox;
class QWidget;

namespace claviger::test
{
/// Where pictures are taken: a window's or dialog's, light and dark, into one directory.
class Studio
{
public:
    Studio(QString directory, bool narrow);

    bool isNarrow() const { return m_narrow; }

    /// `refresh`, for what does not follow light and dark by itself.
    void shoot(QWidget *widget, const QString &name, const std::function<void()> &refresh = {});
    void shootMenu(QMenu &menu, const QString &name); ///< opens it and closes it again
    /// One that `page` asks, and that is then answered with no.
    void shootQuestion(const QWidget &page, const QString &name);

private:
    QString m_directory;
    bool m_narrow;
};

QMessageBox *shownQuestion(const QWidget &page);

/// The program ends if it does not happen.
template <typename Done> void waitUntil(Done done)
{
    if (!QTest::qWaitFor(done, 60'000))
        qFatal("this does not come to an end");
}
}
