#pragma once

#include <QCoro/QCoroTask>
#include <QStringList>
#include <QWidget>

#include "models/base/id.h"
#include "models/base/result.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace claviger
{
/// A named, coloured noun as the list shows it.
struct NounRow
{
    Id id;
    QString label;
    QString color;
    QString note; ///< a word behind the name
};

/// A list of named things with a name field, a colour, add and remove: what projects and environments have in
/// common.
class NounList : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NounList)

public:
    QListWidget &list() { return *m_list; }
    QLineEdit &nameEdit() { return *m_name; }

    ~NounList() override;

protected:
    /// `listName` is the list's accessible name.
    NounList(const QString &listName, const QString &addText, QWidget *parent);

    void setRows(const QList<NounRow> &rows);
    Id current() const;
    void select(const Id &id);
    void showFailure(const Error &error);
    void setWritable(bool writable);
    /// A slug for a new one of this label that none of `taken` has.
    static QString slugFor(const QString &label, const QString &fallback, const QStringList &taken);
    /// Waits for a save, then shows the saved one, a new one with its name ready to be typed over.
    void finishSaving(QCoro::Task<Result<Id>> save, bool isNew);
    void finishRemoving(QCoro::Task<Result<void>> removal);
    QVBoxLayout *details() const { return m_details; }
    QString name() const;
    QString color() const { return m_color; }

    virtual void reload() = 0;
    virtual void add() = 0;
    virtual void saveCurrent() = 0;
    virtual void remove(const Id &id) = 0;
    /// The current one has changed.
    virtual void showDetails(const Id &id) = 0;

private:
    void buildDetails();
    void addItem(const NounRow &row);
    void currentChanged();
    void chooseColor();
    void confirmRemoval();
    void showColor();

    QList<NounRow> m_rows;
    QListWidget *m_list;
    QLabel *m_failure;
    QVBoxLayout *m_details;
    QWidget *m_detailsBox;
    QLineEdit *m_name;
    QPushButton *m_colorButton;
    QPushButton *m_add;
    QPushButton *m_remove;
    QString m_color;
    bool m_filling = false;
};
}
