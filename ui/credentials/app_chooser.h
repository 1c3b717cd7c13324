#pragma once

#include <functional>

#include <QWidget>

#include "models/catalog/app_summary.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace claviger
{
/// Picks an app: type to find it, Return or a click takes it.
class AppChooser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppChooser)

public:
    /// The apps for what was typed, best first.
    using Find = std::function<QList<AppSummary>(const QString &words)>;
    explicit AppChooser(Find find, QWidget *parent = nullptr);

    void focusSearch();

signals:
    void chosen(const QString &slug);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &words);
    void choose(const QListWidgetItem *item);

    Find m_find;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_none;
};
}
